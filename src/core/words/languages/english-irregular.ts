/** Forms that no rule leads back, as `base form form …`. */
const paradigms = `
be am is are was were been being|have has had|do does did done|go goes went gone|arise arose arisen|awake awoke awoken
bear bore borne born|beat beaten|become became|begin began begun|behold beheld|bend bent|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|dive dove|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecasted|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|grind ground
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lain lying lied|light lit|lose lost|make made
mean meant|meet met|mistake mistook mistaken|oversee oversaw overseen|overcome overcame|overtake overtook overtaken
pay paid|prove proven|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said
see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shave shaven|shed|shine shone|shoot shot
show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|smell smelt
speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split|spoil spoilt
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode stridden
strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden
undergo underwent undergone undergoes|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wring wrung|write wrote written|rewrite rewrote rewritten|redo redid redone|outgrow outgrew outgrown
outsell outsold|resell resold|foretell foretold|mislead misled|misunderstand misunderstood|oversell oversold|underlie underlay
undersell undersold|overhear overheard|die dying|tie tying|untie untying|vie vying|can could|will would|shall should
may might|man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen
salesman salesmen|businessman businessmen|spokesman spokesmen|chairman chairmen|fireman firemen|policeman policemen
knife knives|life lives|wife wives|leaf leaves|half halves|shelf shelves|self selves|thief thieves|wolf wolves|loaf loaves
calf calves|elf elves|hoof hooves|scarf scarves|criterion criteria|phenomenon phenomena|datum data|medium media
stimulus stimuli|focus foci|nucleus nuclei|radius radii|alumnus alumni|cactus cacti|fungus fungi|syllabus syllabi|index indices
appendix appendices|matrix matrices|vertex vertices|bacterium bacteria|curriculum curricula|memorandum memoranda
addendum addenda|erratum errata|schema schemata|stigma stigmata|formula formulae|antenna antennae|larva larvae|alga algae
good better best|bad worse worst|little less least|much more most|far further farther furthest farthest|old elder eldest
menu menus|guru gurus|taxi taxis|ski skis|emoji emojis|wiki wikis|kiwi kiwis|rabbi rabbis|alibi alibis|api apis|bikini bikinis
agree agreed|disagree disagreed|free freed|guarantee guaranteed|decree decreed|referee refereed|quiz quizzes quizzed quizzing
i me my mine|we us our|he him his|she her|they them their|who whom whose|this these|that those|panic panicked panicking
picnic picnicked picnicking|mimic mimicked mimicking|traffic trafficked trafficking|program programme programmes|center centre centres
theater theatre theatres|meter metre metres|liter litre litres|fiber fibre fibres|catalog catalogue catalogues|dialog dialogue dialogues
analog analogue analogues|gray grey|judgment judgement judgements|tire tyre tyres|check cheque cheques|pajamas pyjamas|aging ageing
singe singeing|dye dyeing|bus buses busses|gas gases gasses|canoe canoeing|shoe shoeing`;

/** Adjectives whose comparative in -er is no other word. */
const adjectives = `able bald big black bleak blond blunt bold brave brief bright broad calm cheap clean clear clever close cold cool
coarse cruel cute damp dark dear deep dense dirty dry dull dumb faint fair fancy fast fat few fierce fine firm fit flat fond fresh
full gentle grand grave great green gross hard harsh high hot huge humble keen kind large late lazy lean light long loose loud low
mad mean mild narrow near neat new nice odd old pale plain poor pretty proud pure quick quiet rare rash raw rich ripe rough rude sad
safe sane scarce severe shallow sharp short shy simple sincere slow slight slim small smart smooth soft soon sore sour sparse stale steep
stiff strange strict strong subtle sweet swift tall tame tart tender thick thin tidy tight tiny tough true ugly vague vast warm weak
weird wet white wide wild wise young`;

/** Words that only look inflected. */
const plain = `news lens always perhaps yes gas bias alias atlas canvas pancreas whereas christmas texas kansas mars paris thus
need feed seed speed weed reed deed greed breed creed exceed proceed succeed indeed steed
interest forest request harvest honest modest invest protest contest suggest digest arrest conquest manifest tempest midwest
northwest southwest budapest bequest inquest unrest earnest attest ingest congest divest infest molest detest disinterest priest
bucharest everest pretest southeast thing nothing something anything everything king ring bring spring string sing wing sling swing
during morning evening ceiling sibling darling sterling wellbeing herring earring offspring viking pudding
bed red shed sled hundred sacred naked wicked kindred embed species series across class less this
acumen specimen abdomen regimen
soldier barrier premier frontier courier glacier`;

export const irregular: ReadonlyMap<string, string> = new Map(
  paradigms
    .trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);

export const comparatives: ReadonlyMap<string, string> = new Map(
  adjectives.split(/\s+/).flatMap((base): [string, string][] => {
    const stem = /[^aeiou][aeiou][bdgmnpt]$/.test(base) && base.length < 5 ? base + base.at(-1) : base;
    const short = stem.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
    return [
      [`${short}er`, base],
      [`${short}est`, base],
    ];
  }),
);

export const uninflected: ReadonlySet<string> = new Set(plain.split(/\s+/));
