import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { savePicture } from '../../state/pictures';
import { Menu } from '../../ui/menu';

/** The button under which a report is saved as a picture. @param draw makes the drawing when it is wanted */
export function SavePicture({ title, draw }: { title: string; draw: () => string }): ReactElement {
  return (
    <Menu
      label={t.libraryReport.picture}
      items={(['svg', 'png'] as const).map((kind) => ({ label: t.libraryReport[kind], run: () => void savePicture(draw(), kind, title) }))}
    >
      {t.libraryReport.picture}
    </Menu>
  );
}
