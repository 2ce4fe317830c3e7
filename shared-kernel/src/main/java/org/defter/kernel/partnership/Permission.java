package org.defter.kernel.partnership;

import java.time.LocalDate;

/**
 * A permission of the ministry (I03).
 *
 * @param ministry the ministry by its name on that day
 * @param number number of the permission
 * @param day its day
 */
public record Permission(String ministry, String number, LocalDate day) {}
