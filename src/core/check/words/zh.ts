import type { ProblemCatalogue } from '../problem-words.ts';

export const zh: ProblemCatalogue = {
  'unresolved-link': ['没有与“{target}”对应的笔记。', '新建这篇笔记，或改为链接到另一篇。'],
  'ambiguous-link': ['有多篇笔记与“{target}”对应；因排序在前而选用“{path}”。', '写明是哪一篇：{link}。'],
  'alias-only-link': ['“{target}”只是“{path}”的别名；其他程序不会跟随这种链接。', '写明笔记名称：{link}。'],
  'missing-heading': ['“{path}”中没有小标题“{heading}”。', '改为已有的小标题，或在该笔记中添加此小标题。'],
  'missing-block': ['“{path}”中没有块“^{block}”。', '在所指的块后写上 ^{block}，或改为另一个块。'],
  'missing-attachment': ['笔记本中没有文件“{target}”。', '把文件放入笔记本，或删去链接。'],
  'duplicate-id': ['“{path}”在同一语言中使用了相同的概念标识“{concept}”。', '为其中一篇另取标识，或将两篇合并。'],
  'duplicate-term': [
    '“{term}”同时指两个概念：此处为“{concept}”，“{path}”第 {line} 行为“{other}”。',
    '区分这两个术语，或让两个词条使用同一概念标识。',
  ],
  'duplicate-entry': ['术语表两次定义了“{concept}”；第一次在第 {line} 行。', '保留其中一个词条。'],
  'missing-language': ['概念“{concept}”缺少以下语言的笔记：{langs}。', '用这些语言撰写 id 为 {concept} 的笔记。'],
  'unsaid-language': ['这篇笔记没有注明语言；从文字看是{langs}。', '在属性中加上语言。'],
  'stale-translation': ['本笔记截至 {day}；“{path}”已于 {updated} 修改。', '更新本笔记，然后更新其日期。'],
  'not-nfc': ['“{text}”中的附加符号与字母分开存储（非 Unicode NFC）。', '重新输入该名称：有些程序无法找到现在的写法。'],
  'mixed-script': ['“{word}”混用了外形相近的拉丁字母与西里尔字母：{letters}。', '应写作“{fixed}”。'],
  'bad-front-matter': ['笔记属性未能完整读取。（{detail}）', '修正笔记开头的属性。'],
  unreadable: ['无法读取这篇笔记。（{detail}）', '将文件另存为 UTF-8 文本，或检查访问权限。'],
  simplified: ['这篇笔记过于复杂，未能分析；只收录了其中的文字。（{detail}）', '将其拆成几篇，或拆分最长的行。'],
  'bad-diagram': ['无法绘制图示“{type}”：{reason}', '修正该代码块，或用表单编辑。'],
  'bad-calculator': ['无法计算“{type}”：{reason}', '修正该代码块。'],
  'deck-unknown-ask': [
    '属性“{property}”中的“{value}”无法作为提问内容。',
    '请写卡片类型（term-definition）、语言（hu）或一对语言（hu>en）。',
  ],
  'deck-not-a-day': ['“{value}”不是日期，因此这个卡组没有考试。', '请按 2026-12-14 的格式填写日期。'],
  'deck-not-a-number': ['属性“{property}”中的“{value}”不是卡片数量。', '请填写 0 到 9999 之间的整数。'],
  'deck-not-a-list': ['属性“{property}”中的“{value}”不是名称。', '列表的每一行只写一个名称。'],
  'deck-empty-deck': [
    '这个卡组没有说明由什么组成。',
    '在属性中添加章节（chapters）、概念（concepts）、笔记（notes）、文件夹（folders）、标签（tags）或搜索（search）。',
  ],
  orphan: ['没有笔记链接到这里，这里也没有链接到其他笔记。', '将它与相关的笔记链接起来。'],
  'empty-note': ['这篇笔记是空的。', '撰写内容，或将其删除。'],
};
