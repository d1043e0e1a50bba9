import { Menu } from '@mantine/core';
import { useView } from '../address.ts';
import { select, toggleExpanded } from '../graph/view.ts';

/** The menu of a node, at the pointer. */
export function NodeMenu({ node, name, x, y, close }: { node: string; name: string; x: number; y: number; close: () => void }) {
  const [view, go] = useView();
  const open = view.expanded.includes(node);
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal={false} shadow="md">
      <Menu.Target>
        <span style={{ position: 'absolute', left: x, top: y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item onClick={() => go((view) => select(view, { node }))}>Show its facts</Menu.Item>
        <Menu.Item onClick={() => go((view) => toggleExpanded(view, node))}>
          {open ? 'Fold neighbours' : 'Expand neighbours'}
        </Menu.Item>
        {view.expanded.length > 0 && <Menu.Item onClick={() => go((view) => ({ ...view, expanded: [] }))}>Fold all</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
