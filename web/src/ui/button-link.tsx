import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { type ButtonSize, buttonStyle, type ButtonVariant } from './button-style'

type Props = ComponentProps<'a'> & { variant?: ButtonVariant; size?: ButtonSize }

const Anchor = ({ variant, size, className, ...rest }: Props) => (
  <a {...rest} className={buttonStyle(variant, size, className)} />
)

/** A route link that looks like a button: `<ButtonLink to="/students" variant="primary">`. */
export const ButtonLink = createLink(Anchor)
