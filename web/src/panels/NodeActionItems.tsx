import { Menu } from '@mantine/core';
import { Icon } from '../parts/Icon.tsx';
import { pluralOf } from '../words.ts';
import type { NodeActions } from './useNodeActions.ts';

/** The items of a node's menu: by kind, hide, pin, keep, path. Used at the pointer and in the panel. */
export function NodeActionItems({ actions, drawn }: { actions: NodeActions; drawn: boolean }) {
  return (
    <>
      <Menu.Item leftSection={<Icon name={actions.expanded ? 'minus' : 'expand'} size={16} />} onClick={actions.toggle}>
        {actions.expanded ? 'Fold neighbours' : 'Expand neighbours'}
      </Menu.Item>
      {actions.kinds?.map((of) => (
        <Menu.Item
          key={of.kind}
          leftSection={<Icon name={of.open ? 'check' : 'plus'} size={16} />}
          rightSection={<span>{of.total.toLocaleString('en')}</span>}
          onClick={() => actions.toggleKind(of)}
        >
          {of.open ? 'Fold' : 'Add'} {pluralOf(of.kind).toLowerCase()}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {drawn && (
        <>
          <Menu.Item leftSection={<Icon name="pin" size={16} />} onClick={actions.togglePin}>
            {actions.pinned ? 'Unpin' : 'Pin here'}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="hide" size={16} />} onClick={actions.hide}>
            Hide
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="target" size={16} />} onClick={actions.keep}>
            Keep only this and its neighbours
          </Menu.Item>
        </>
      )}
      <Menu.Item leftSection={<Icon name="path" size={16} />} onClick={actions.pathFrom}>
        Path from here
      </Menu.Item>
    </>
  );
}
