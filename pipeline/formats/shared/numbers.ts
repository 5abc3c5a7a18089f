/** 1234567 as 1,234,567, whatever the machine's locale. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
