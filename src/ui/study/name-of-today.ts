/** The day some days from now, `YYYY-MM-DD`, by the clock of this computer. */
export function nameOfToday(inDays = 0): string {
  const day = new Date();
  day.setDate(day.getDate() + inDays);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
