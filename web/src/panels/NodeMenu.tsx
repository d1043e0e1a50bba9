import { Menu } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useView } from '../address.ts';
import { select } from '../graph/view.ts';
import { Icon } from '../parts/Icon.tsx';
import { NodeActionItems } from './NodeActionItems.tsx';
import { useNodeActions } from './useNodeActions.ts';

/** The menu of a node, at the pointer; by keyboard at the node that is selected. */
export function NodeMenu({ node, name, x, y, close }: { node: string; name: string; x: number; y: number; close: () => void }) {
  const [, go] = useView();
  const actions = useNodeActions(node, name);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => first.current?.focus(), 30);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Menu opened onClose={close} position="bottom-start" shadow="md" width={270} returnFocus withinPortal>
      <Menu.Target>
        <span style={{ position: 'absolute', left: x, top: y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`What to do with ${name}`}>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item ref={first} leftSection={<Icon name="info" size={16} />} onClick={() => go((view) => select(view, { node }))}>
          Show its facts
        </Menu.Item>
        <NodeActionItems actions={actions} drawn />
      </Menu.Dropdown>
    </Menu>
  );
}
