export async function validateCommand(_folder: string): Promise<number> {
  return 0;
}
