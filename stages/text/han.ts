const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character. */
export const holdsHan = (text: string): boolean => HAN.test(text);
