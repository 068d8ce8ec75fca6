import { componentSpec, isComponentType } from '@flowsmith/flow-model';

/** Whether a component has an action that may lead to another screen (Flow JSON reference, who may use which action). */
export function canNavigate(type: string): boolean {
  return (
    isComponentType(type) &&
    componentSpec(type).properties['on-click-action']?.actions?.navigate !== undefined
  );
}
