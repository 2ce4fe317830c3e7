package org.defter.query.platform.past;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.query.platform.EntityLists;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.PastScale;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Lists that join streams, of today and of any moment of the past. To be asked in a transaction. */
@Component
public class PastLists {

    private final EntityManager entities;
    private final EntityLists lists;
    private final Streams streams;

    /** Lists from the rows of this persistence context. */
    public PastLists(EntityManager entities, EntityLists lists, Streams streams) {
        this.entities = entities;
        this.lists = lists;
        this.streams = streams;
    }

    /** A moment as a mark. An instant is the last place in the record that was recorded by then. */
    public Mark mark(Moment.Past moment) {
        return switch (moment) {
            case Moment.Position position -> new Mark(PastScale.POSITION, position.position());
            case Moment.RecordedBefore before -> new Mark(PastScale.POSITION, streams.place(before));
            case Moment.OccurredUntil until ->
                new Mark(PastScale.OCCURRED, until.day().toEpochDay());
        };
    }

    /** The mark of a moment; none of the present. */
    public Optional<Mark> mark(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> Optional.empty();
            case Moment.Past past -> Optional.of(mark(past));
        };
    }

    /** The tables of a moment, for SQL. */
    public TablesAt tables(Moment moment) {
        return new TablesAt(mark(moment));
    }

    /**
     * One page of a list, or all of it, as {@link EntityLists} has it.
     *
     * @param list which list
     * @param moment when it is looked at
     * @param wanted which rows
     * @param visible which of them the reader may see; of the past, only of what is visible today as well; null if all
     * @param view makes lines of rows
     * @param sort the attributes it is sorted by
     */
    public <C, L extends C, P extends C, V> Page<V> find(
            PastList<C, L, P> list,
            Moment moment,
            Specification<C> wanted,
            @Nullable Specification<C> visible,
            Paging paging,
            Function<List<C>, List<V>> view,
            String... sort) {
        Specification<C> both = visible == null ? wanted : wanted.and(visible);
        return switch (moment) {
            case Moment.Now _ -> lists.find(list.live(), of(both), paging, rows -> view.apply(List.copyOf(rows)), sort);
            case Moment.Past past -> {
                Mark mark = mark(past);
                Specification<P> then = this.<C, P>of(both).and((row, query, builder) -> mark.holds(row, builder));
                Specification<P> shown = visible == null
                        ? then
                        : then.and((row, query, builder) -> today(list, visible, row, query, builder));
                yield lists.find(
                        list.past(),
                        shown,
                        () -> total(list.past(), shown, mark),
                        paging,
                        rows -> view.apply(List.copyOf(rows)),
                        sort);
            }
        };
    }

    /** The rows of the past that hold at a moment; for what lines are made of beside their own row. */
    public <P> List<P> all(Class<P> past, Mark mark, Specification<P> wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<P> query = builder.createQuery(past);
        Root<P> row = query.from(past);
        Specification<P> then = wanted.and((held, _, criteria) -> mark.holds(held, criteria));
        query.select(row).where(then.toPredicate(row, query, builder));
        return entities.createQuery(query).getResultList();
    }

    /** Rows of a span that hold at a mark began not long before it, so counting reads little but what it counts. */
    private <P> long total(Class<P> past, Specification<P> shown, Mark mark) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        return IntStream.rangeClosed(PastScale.OPEN_SPAN, mark.scale().spans())
                .mapToLong(span -> {
                    CriteriaQuery<Long> count = builder.createQuery(Long.class);
                    Root<P> row = count.from(past);
                    count.select(builder.count(row.get("fromMark")))
                            .where(shown.and((held, _, criteria) -> mark.within(span, held, criteria))
                                    .toPredicate(row, count, builder));
                    return entities.createQuery(count).getSingleResult();
                })
                .sum();
    }

    /** Whether the reader may see the row of today. */
    private <C, L extends C, P extends C> Predicate today(
            PastList<C, L, P> list,
            Specification<C> visible,
            Root<P> row,
            CriteriaQuery<?> query,
            CriteriaBuilder builder) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        Root<L> live = subquery.from(list.live());
        Predicate may = this.<C, L>of(visible).toPredicate(live, query, builder);
        subquery.select(builder.literal(1))
                .where(Stream.concat(
                                list.key().stream().map(name -> builder.equal(live.get(name), row.get(name))),
                                Stream.ofNullable(may))
                        .toArray(Predicate[]::new));
        return builder.exists(subquery);
    }

    /** A condition names attributes of the columns, which both rows have. */
    @SuppressWarnings("unchecked")
    private <C, T extends C> Specification<T> of(Specification<C> condition) {
        return (Specification<T>) condition;
    }
}
