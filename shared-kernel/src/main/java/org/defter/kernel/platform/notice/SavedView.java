package org.defter.kernel.platform.notice;

import java.util.UUID;

/**
 * A list as a login wants to find it again.
 *
 * @param id identifier
 * @param page path of the page, such as {@code /worklist}
 * @param name what its owner calls it; the only one of that name on the page
 * @param query parameters of the page, encoded as in its address
 * @param standard whether the page opens with it when nothing else is asked for; one of a page at most
 */
public record SavedView(UUID id, String page, String name, String query, boolean standard) {}
