package org.defter.query.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which agendas are wanted; what is absent does not narrow the list.
 *
 * @param date sittings of this day
 * @param from first day
 * @param to last day
 * @param council sittings of this council
 * @param meeting sittings of this meeting
 * @param state how far they are
 */
record FindAgendas(
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID council,
        @Nullable UUID meeting,
        @Nullable AgendaState state) {}
