/** How it stands with the other systems that are told what is recorded (ADR 0048). */
@NullMarked
package org.defter.query.platform.webhook;

import org.jspecify.annotations.NullMarked;
