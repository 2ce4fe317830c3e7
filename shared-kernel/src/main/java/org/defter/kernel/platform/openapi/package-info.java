/**
 * The description of the API (OpenAPI 3.1 at {@code /v3/api-docs}), completed with what no controller says by itself: who
 * may, which headers there are, which problems can come, and an example of everything.
 */
@NullMarked
package org.defter.kernel.platform.openapi;

import org.jspecify.annotations.NullMarked;
