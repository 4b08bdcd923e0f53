import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Row, Value } from '#core/calc/model.ts';
import type { ImportInput } from '#core/calc/tables/read-table.ts';
import { SelectField } from '../kit/select-field.tsx';
import { formatValue } from './format-value.ts';
import { ListInput, TableInput } from './list-input.tsx';
import { NumberInput } from './number-input.tsx';

type InputFieldProps = {
  readonly input: Input;
  readonly value: Value;
  readonly fault: string | null;
  readonly range: { readonly from: number; readonly to: number } | undefined;
  readonly lang: string;
  readonly nameOf: (code: string) => string;
  readonly onChange: (name: string, value: Value) => void;
  readonly onImport: (input: ImportInput) => void;
};

/** The field for an input of any kind; left as it stands while another input moves. */
export const InputField = memo(function InputField(props: InputFieldProps) {
  const { input, value, fault, range, lang, nameOf, onImport } = props;
  const { t } = useTranslation();
  const onChange = (changed: Value): void => props.onChange(input.name, changed);
  const label = nameOf(input.name);
  switch (input.kind) {
    case 'number':
      return (
        <NumberInput
          spec={input}
          label={label}
          value={value as number | null}
          range={range ?? input.slider}
          lang={lang}
          fault={fault}
          without={t(input.isEndless === true ? 'calc.without-end' : 'calc.left-out')}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          value={value as string}
          options={input.options.map((each) => ({ value: each, label: nameOf(each) }))}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <ListInput
          spec={input}
          label={label}
          value={value as readonly number[] | null}
          fault={fault}
          onChange={onChange}
          onImport={() => onImport(input)}
        />
      );
    case 'table':
      return (
        <TableInput
          spec={input}
          label={label}
          value={(value ?? []) as readonly Row[]}
          fault={fault}
          nameOf={nameOf}
          words={{
            acts: t('calc.row-acts'),
            add: t('calc.add-row'),
            remove: (row) => t('calc.remove-row', { row: formatValue(row, 'number', lang) }),
          }}
          onChange={onChange}
          onImport={() => onImport(input)}
        />
      );
  }
});
