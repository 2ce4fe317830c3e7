/**
 * Tells other systems what is recorded (Standard Webhooks): each event of each stream in order, each once for whoever heeds its
 * {@code webhook-id}, whatever fails meanwhile (ADR 0048).
 */
@NullMarked
package org.defter.kernel.platform.webhook;

import org.jspecify.annotations.NullMarked;
