package org.defter.query.archive;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.extraction.ArchiveKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; what is absent does not narrow the list.
 *
 * @param municipality of this municipality
 * @param kind of this kind
 * @param number with this number, as written
 * @param from first day its date can mean
 * @param to last day its date can mean
 * @param q words of its matter, its unit, its commission, its number or its file's name, upper and lower case and accents aside
 */
record ArchiveFilter(
        @Nullable UUID municipality,
        @Nullable ArchiveKind kind,
        @Parameter(example = "2016/37") @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {}
