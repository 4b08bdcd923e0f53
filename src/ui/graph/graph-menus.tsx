import { Bookmark, Download, Palette } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { IconButton } from '../kit/button.tsx';
import { navigate } from '../routing/use-route.ts';
import { useSettings } from '../data/queries.ts';
import { GroupsDialog } from './groups-dialog.tsx';
import type { GraphLook } from './graph-view.ts';
import { ViewsDialog } from './views-dialog.tsx';
import menu from '../kit/menu-under.module.css';
import styles from './graph-menus.module.css';

type GraphMenusProps = {
  readonly look: GraphLook;
  readonly view: string;
  readonly path: NotePath | null;
  readonly onSave: (as: 'png' | 'svg') => void;
  readonly onLook: (change: Partial<GraphLook>) => void;
};

/** Colour groups, named views, and saving as a picture. */
export function GraphMenus({ look, view, path, onSave, onLook }: GraphMenusProps) {
  const { t } = useTranslation();
  const views = useSettings().data?.graphViews ?? [];
  const [dialog, setDialog] = useState<'groups' | 'views' | null>(null);
  return (
    <>
      <IconButton label={t('graph.groups')} onPress={() => setDialog('groups')}>
        <Palette size={16} aria-hidden />
      </IconButton>
      <MenuTrigger>
        <AriaButton className={styles.button ?? ''}>
          <Bookmark size={15} aria-hidden />
          {t('graph.views')}
        </AriaButton>
        <Popover placement="bottom end" className={menu.popover ?? ''} aria-label={t('graph.views')}>
          <Menu
            className={menu.menu ?? ''}
            aria-label={t('graph.views')}
            onAction={(key) => {
              const chosen = views[Number(key)];
              if (chosen === undefined) setDialog('views');
              else navigate({ screen: 'graph', path, view: chosen.address });
            }}
          >
            {views.map(({ name }, at) => (
              <MenuItem key={name} id={String(at)} textValue={name} className={menu.item ?? ''}>
                {name}
              </MenuItem>
            ))}
            <MenuItem id="edit" className={menu.item ?? ''} textValue={t('graph.views-edit')}>
              {t('graph.views-edit')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <AriaButton className={styles.button ?? ''}>
          <Download size={15} aria-hidden />
          {t('graph.export')}
        </AriaButton>
        <Popover placement="bottom end" className={menu.popover ?? ''} aria-label={t('graph.export')}>
          <Menu
            className={menu.menu ?? ''}
            aria-label={t('graph.export')}
            onAction={(key) => onSave(key === 'png' ? 'png' : 'svg')}
          >
            {(['png', 'svg'] as const).map((as) => (
              <MenuItem key={as} id={as} textValue={t(`graph.export-${as}`)} className={menu.item ?? ''}>
                {t(`graph.export-${as}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {dialog === 'groups' ? (
        <GroupsDialog groups={look.groups} onLook={onLook} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'views' ? <ViewsDialog view={view} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
