package org.defter.query.platform.dossier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of dossiers, of today and of any moment of the past. A summary is a record whose components are named and typed like
 * columns of the row; only these columns are read, never the whole view.
 */
@Component
public class DossierLists {

    private final EntityManager entities;

    /** Lists from the rows of this persistence context. */
    public DossierLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One page of summaries, or all of them where {@link Everything} is wanted, sorted by the column and, where that is equal, by the identifier.
     *
     * @param list which list
     * @param wanted which rows
     * @param visible which of them the reader may see; of the past, only of what is visible today as well
     * @param sort column to sort by
     * @param paging which page
     * @param moment when it is looked at
     */
    @Transactional(readOnly = true)
    public <S extends Record> Page<S> find(
            DossierList<S> list,
            DossierFilter wanted,
            DossierFilter visible,
            String sort,
            Paging paging,
            Moment moment) {
        return find(list, wanted, visible, sort, paging, moment, Function.identity());
    }

    /**
     * The same, of lines that are made of summaries.
     *
     * @param view makes lines of summaries: those of the page, or a piece of them at a time
     */
    @Transactional(readOnly = true)
    public <S extends Record, V> Page<V> find(
            DossierList<S> list,
            DossierFilter wanted,
            DossierFilter visible,
            String sort,
            Paging paging,
            Moment moment,
            Function<List<S>, List<V>> view) {
        DossierFilter filter = wanted.and(visible);
        return switch (moment) {
            case Moment.Now _ -> now(list, filter, sort, paging, view);
            case Moment.Past past -> past(list, filter, visible, sort, paging, Mark.of(past), view);
        };
    }

    private <S extends Record, V> Page<V> now(
            DossierList<S> list, DossierFilter filter, String sort, Paging paging, Function<List<S>, List<V>> view) {
        HibernateCriteriaBuilder builder = builder();
        CriteriaQuery<S> query = builder.createQuery(list.summary());
        Root<?> row = query.from(list.live());
        query.where(array(filter.on(row, builder)));
        return page(query, row, list, sort, paging, view, () -> {
            CriteriaQuery<Long> count = builder.createQuery(Long.class);
            Root<?> counted = count.from(list.live());
            count.select(builder.count(counted)).where(array(filter.on(counted, builder)));
            return entities.createQuery(count).getSingleResult();
        });
    }

    private <S extends Record, V> Page<V> past(
            DossierList<S> list,
            DossierFilter filter,
            DossierFilter visible,
            String sort,
            Paging paging,
            Mark mark,
            Function<List<S>, List<V>> view) {
        HibernateCriteriaBuilder builder = builder();
        CriteriaQuery<S> query = builder.createQuery(list.summary());
        Root<? extends PastEntry<?>> row = query.from(list.past());
        List<Predicate> conditions = conditions(builder, query, row, list, filter, visible, mark);
        query.where(array(conditions));
        return page(query, row, list, sort, paging, view, () -> total(builder, list, filter, visible, mark));
    }

    private long total(
            HibernateCriteriaBuilder builder,
            DossierList<?> list,
            DossierFilter filter,
            DossierFilter visible,
            Mark mark) {
        List<JpaCriteriaQuery<Long>> counts = IntStream.rangeClosed(
                        PastScale.OPEN_SPAN, mark.scale().spans())
                .mapToObj(span -> count(builder, list, filter, visible, mark, span))
                .toList();
        return entities
                .createQuery(builder.unionAll(
                        counts.getFirst(), counts.subList(1, counts.size()).toArray(CriteriaQuery<?>[]::new)))
                .getResultList()
                .stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    /** How many rows of a span hold: those that began long before it are not even looked at. */
    private static JpaCriteriaQuery<Long> count(
            HibernateCriteriaBuilder builder,
            DossierList<?> list,
            DossierFilter filter,
            DossierFilter visible,
            Mark mark,
            int span) {
        JpaCriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<? extends PastEntry<?>> row = count.from(list.past());
        List<Predicate> conditions = conditions(builder, count, row, list, filter, visible, mark);
        conditions.add(mark.within(span, row, builder));
        // A column of every index that counts: asked for the identifier it would fetch each row it counts.
        count.select(builder.count(row.get("fromMark"))).where(array(conditions));
        return count;
    }

    private static List<Predicate> conditions(
            HibernateCriteriaBuilder builder,
            CriteriaQuery<?> query,
            Root<? extends PastEntry<?>> row,
            DossierList<?> list,
            DossierFilter filter,
            DossierFilter visible,
            Mark mark) {
        List<Predicate> conditions = new ArrayList<>(filter.on(row, builder));
        conditions.add(mark.holds(row, builder));
        if (!visible.isAll()) {
            Subquery<UUID> today = query.subquery(UUID.class);
            Root<? extends DossierEntry<?>> live = today.from(list.live());
            today.select(live.get("id"))
                    .where(array(Stream.concat(
                                    Stream.of(builder.equal(live.get("id"), row.get("id"))),
                                    visible.on(live, builder).stream())
                            .toList()));
            conditions.add(builder.exists(today));
        }
        return conditions;
    }

    private <S extends Record, V> Page<V> page(
            CriteriaQuery<S> query,
            Root<?> row,
            DossierList<S> list,
            String sort,
            Paging paging,
            Function<List<S>, List<V>> view,
            LongSupplier total) {
        HibernateCriteriaBuilder builder = builder();
        query.select(builder.construct(list.summary(), columns(list.summary(), row)))
                .orderBy(order(builder, row, sort, paging));
        Everything everything = Everything.wanted();
        if (everything != null) {
            return everything.of(
                    () -> entities.createQuery(query)
                            .setHint(HibernateHints.HINT_FETCH_SIZE, Everything.PIECE)
                            .getResultStream(),
                    view);
        }
        List<S> items = entities.createQuery(query)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.sizeOrDefault())
                .getResultList();
        return new Page<>(view.apply(items), paging.pageOrDefault(), paging.sizeOrDefault(), total.getAsLong());
    }

    private HibernateCriteriaBuilder builder() {
        return (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    }

    private static Predicate[] array(List<Predicate> conditions) {
        return conditions.toArray(Predicate[]::new);
    }

    private static Selection<?>[] columns(Class<? extends Record> summary, Root<?> row) {
        return Stream.of(summary.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> DossierFilter.column(row, name))
                .toArray(Selection<?>[]::new);
    }

    private static List<Order> order(HibernateCriteriaBuilder builder, Root<?> row, String sort, Paging paging) {
        return switch (paging.orderOrDefault()) {
            case ASC -> List.of(builder.asc(DossierFilter.column(row, sort)), builder.asc(row.get("id")));
            case DESC -> List.of(builder.desc(DossierFilter.column(row, sort)), builder.desc(row.get("id")));
        };
    }
}
