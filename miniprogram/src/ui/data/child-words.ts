/** Then the panel asks after both of them. */
export const speaksOfChild = (text: string): boolean => /孩子|孩儿|娃|小孩|崽|女儿|儿子|闺女|宝宝/.test(text)
