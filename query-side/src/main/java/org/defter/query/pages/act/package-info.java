/**
 * Forms for every act of the API, made from its own description: what the API takes can be done in a browser, with or
 * without JavaScript, and a new act has a form on the day it is described.
 */
@NullMarked
package org.defter.query.pages.act;

import org.jspecify.annotations.NullMarked;
