/** «+79161234567» → «+7 916 123-45-67»; numbers of other countries keep their digits. */
export function readablePhone(phone: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  return parts ? `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : phone
}
