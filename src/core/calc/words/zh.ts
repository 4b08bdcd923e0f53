import type { CalcWords } from './words.ts';
import { zhNames } from './zh-names.ts';

export const zh: CalcWords = {
  models: {
    'clv-retention': {
      name: '顾客终身价值：保留率不变',
      about: '每期以相同概率留下的顾客，今天值多少钱。',
    },
    'clv-simple': {
      name: '顾客终身价值：简易算法',
      about: '由订单金额、购买频率和顾客生命期估算一名顾客的价值，不作折现。',
    },
    'clv-cohort': {
      name: '顾客终身价值：同期群',
      about: '根据一个或多个同期群逐期留存的人数，计算一名顾客的价值。',
    },
    'customer-equity': {
      name: '顾客资产',
      about: '企业全部现有顾客与未来顾客的终身价值折现后的总和。',
    },
    'share-of-wallet': {
      name: '钱包份额',
      about: '顾客在某一品类的支出中有多大比例花在本品牌上。',
    },
    'wallet-size': {
      name: '钱包规模',
      about: '由顾客在本品牌的支出和钱包份额推算其品类总支出，以及流向他处的部分。',
    },
    'wallet-allocation': {
      name: '钱包分配法则',
      about: '根据品牌在顾客所用品牌中的满意度名次，估计它可得的钱包份额。',
    },
    'five-a': {
      name: '5A客户路径',
      about: '人们如何从了解品牌走到拥护品牌，以及在哪一步流失。',
    },
    'relationship-groups': {
      name: '顾客关系群组',
      about: '按盈利性和预期忠诚度把顾客分为真正的朋友、蝴蝶、藤壶和陌生人。',
    },
    'p-active': {
      name: '顾客仍活跃的概率',
      about: '由过去各次购买的时点粗略估计顾客是否还会购买。',
    },
    rfm: {
      name: 'RFM分析',
      about: '按最近购买时间、购买频率和消费金额给顾客打分。',
    },
    nps: {
      name: '净推荐值（NPS）',
      about: '推荐者的比例减去贬损者的比例，并给出抽样误差。',
    },
    abcdx: {
      name: 'ABCDX客户细分',
      about: '按对产品的需要程度划分顾客，并找出产品改进后就会购买的顾客。',
    },
    retention: {
      name: '保留率与流失率',
      about: '期初的顾客到期末还剩多大比例，期间新增的顾客不计在内。',
    },
    'rate-conversion': {
      name: '保留率的周期换算',
      about: '把某一周期的保留率或流失率正确地换算到另一周期。',
    },
    'revenue-retention': {
      name: '收入留存率',
      about: '期初顾客的经常性收入到期末还剩多少，分为含增购与不含增购两种。',
    },
    'unit-economics': {
      name: '单位经济模型',
      about: '获得一名顾客的成本与其带来的毛利相比如何，几个月可以收回。',
    },
    touchpoints: {
      name: '触点评估',
      about: '顾客在各阶段感受如何、有多少人走完全程，以及改进哪里最有效。',
    },
    sbg: {
      name: 'sBG模型：留存与价值',
      about: '当顾客的流失概率各不相同时，一个同期群如何留存、价值多少。',
    },
    'sbg-fit': {
      name: 'sBG模型：参数估计',
      about: '用观察到的留存曲线估计sBG模型的参数，并预测其后的走势。',
    },
    'bg-nbd': {
      name: 'BG/NBD模型',
      about: '由一名无合约顾客的购买记录，估计其是否仍活跃以及还会购买多少次。',
    },
    'pareto-nbd': {
      name: 'Pareto/NBD模型',
      about: '假定顾客随时可能流失，由购买记录估计其活跃概率和未来购买次数。',
    },
    'gamma-gamma': {
      name: 'Gamma-Gamma消费金额模型',
      about: '由顾客自身与全体顾客的平均消费金额，估计其今后每次的消费金额。',
    },
    'clv-individual': {
      name: '单个顾客的终身价值',
      about: '由购买记录和消费金额计算一名无合约顾客的终身价值。',
    },
    btyd: {
      name: 'BTYD模型：全部顾客',
      about: '用顾客表估计购买模型的参数，并算出每名顾客的价值。',
    },
  },
  names: zhNames,
  units: {
    money: '',
    share: '',
    ratio: '',
    count: '',
    periods: '期',
    years: '年',
    months: '个月',
    weeks: '周',
    days: '天',
    score: '',
    points: '分',
    number: '',
  },
  errors: {
    'unknown-model': '没有这个模型。可用的有：{known}。',
    'unknown-input': '此模型没有“{field}”这一项。',
    'unknown-convention': '没有这种算法约定。可用的有：{known}。',
    missing: '缺少“{field}”。',
    'not-a-number': '“{field}”必须是数字。',
    'not-finite': '“{field}”不是可以计算的数字。',
    'not-whole': '“{field}”必须是整数。',
    'too-small': '“{field}”太小：下限是{least}。',
    'too-large': '“{field}”太大：上限是{most}。',
    'not-a-choice': '“{field}”必须是以下之一：{options}。',
    'not-a-list': '“{field}”必须是一列数字。',
    'not-a-table': '“{field}”必须是逐行填写的表格。',
    'not-a-text': '“{field}”必须是文字。',
    empty: '“{field}”没有内容。',
    diverges:
      '按这些数字，总和没有尽头：顾客永不离开，而将来的钱与今天的钱同样值钱。请提高折现率、降低保留率或限定期数。',
    rises: '“{field}”上升了，但已离开的顾客不会再回到同期群。',
    inconsistent: '“{field}”与其他数据不符。',
    undefined: '“{field}”使结果没有定义。',
    'no-tail': '计算期限超出了数据：请说明观察期之后如何处理。',
    cancelled: '计算已停止。',
    'does-not-converge': '无法由这些数据得出估计值。',
    'bad-source': '“{field}”应为链接，例如 [[案例#^base]]。',
    'no-source': '[[{link}]] 没有指向任何笔记、块或表格。',
    'no-figure': '[[{link}]] 中没有 {name} 的数值。',
    'faulty-source': '[[{link}]] 本身无法计算。',
    'faulty-row': '[[{link}]] 第 {line} 行无法读取（{name}：{text}）。',
    circular: '[[{link}]] 又指回了这个块。',
    unbound: '“from”中的链接只能在笔记本内使用。',
    'bad-yaml': '此代码块无法按YAML读取。',
  },
  warnings: {
    'negative-margin': '毛利为负：每一期都在亏钱。',
    'no-discounting': '未作折现：将来的钱与现在的钱同样计算。',
    'negative-value': '其中有一部分价值为负，并已照此计入。',
    'few-cases': '样本很少：这个数字可能出于偶然。',
    'skipped-rows': '缺少数据的行已略去。',
    heuristic: '这是经验法则：尚无公认的定义。',
    'not-applicable': '这一方法并非为这样的条件而设。',
    'no-fit': '没有模型能拟合这些数据，因此略去以它为依据的结果。',
    assumption: '这个数字所依据的假设，这些数据无法证实。',
    'undefined-ratio': '有一个比率没有值，因为除数为零。',
    'never-pays-back': '按此保留率，毛利永远收不回获客成本。',
    extrapolated: '此结果超出了观察范围。',
  },
};
