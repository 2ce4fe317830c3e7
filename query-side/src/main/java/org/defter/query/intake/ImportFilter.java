package org.defter.query.intake;

import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.platform.intake.DraftState;
import org.jspecify.annotations.Nullable;

/**
 * Which imports are wanted; what is absent does not narrow the list.
 *
 * @param municipality for this municipality
 * @param state this far
 * @param kind of this kind
 * @param q words of the file's name, the matter, the unit or a number
 */
record ImportFilter(
        @Nullable MunicipalityId municipality,
        @Nullable DraftState state,
        @Nullable ArchiveKind kind,
        @Nullable String q) {}
