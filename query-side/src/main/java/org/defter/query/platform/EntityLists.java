package org.defter.query.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Lists of rows that are entities: one page, or all of them where {@link Everything} is wanted. To be asked in a transaction.
 */
@Component
public class EntityLists {

    private final EntityManager entities;

    /** Lists from the rows of this persistence context. */
    public EntityLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One page of a list, or all of it.
     *
     * @param entity whose rows
     * @param wanted which of them
     * @param view makes lines of rows: those of the page, or a piece of them at a time
     * @param sort the attributes it is sorted by, in the direction of the paging for the first and upwards for the others;
     *     together they must tell any two rows apart. An attribute of an embedded record is written after it and a dot
     */
    public <T, V> Page<V> find(
            Class<T> entity, Specification<T> wanted, Paging paging, Function<List<T>, List<V>> view, String... sort) {
        return find(entity, wanted, () -> count(entity, wanted), paging, view, sort);
    }

    /**
     * The same, of rows that are counted otherwise than one by one.
     *
     * @param total how many rows there are
     */
    public <T, V> Page<V> find(
            Class<T> entity,
            Specification<T> wanted,
            LongSupplier total,
            Paging paging,
            Function<List<T>, List<V>> view,
            String... sort) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = builder.createQuery(entity);
        Root<T> row = query.from(entity);
        restrict(query, wanted, row, builder);
        query.select(row).orderBy(order(builder, row, paging, sort));
        Everything everything = Everything.wanted();
        if (everything != null) {
            // Rows that are only looked at: a session without memory, on the connection of the transaction.
            try (StatelessSession session = entities.unwrap(Session.class)
                    .statelessWithOptions()
                    .connection()
                    .open()) {
                return everything.of(
                        () -> session.createQuery(query)
                                .setFetchSize(Everything.PIECE)
                                .getResultStream(),
                        view);
            }
        }
        List<T> rows = entities.createQuery(query)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.sizeOrDefault())
                .getResultList();
        return new Page<>(view.apply(rows), paging.pageOrDefault(), paging.sizeOrDefault(), total.getAsLong());
    }

    private <T> long count(Class<T> entity, Specification<T> wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<T> counted = count.from(entity);
        restrict(count, wanted, counted, builder);
        count.select(builder.count(counted));
        return entities.createQuery(count).getSingleResult();
    }

    private static <T> void restrict(
            CriteriaQuery<?> query, Specification<T> wanted, Root<T> row, CriteriaBuilder builder) {
        Predicate condition = wanted.toPredicate(row, query, builder);
        if (condition != null) {
            query.where(condition);
        }
    }

    private static List<Order> order(CriteriaBuilder builder, Root<?> row, Paging paging, String... sort) {
        List<Order> order = new ArrayList<>();
        for (String attribute : sort) {
            Expression<?> by = attribute(row, attribute);
            boolean down = order.isEmpty() && paging.orderOrDefault() == Paging.Order.DESC;
            order.add(down ? builder.desc(by) : builder.asc(by));
        }
        return order;
    }

    private static Path<?> attribute(Root<?> row, String name) {
        Path<?> path = row;
        for (String part : name.split("\\.")) {
            path = path.get(part);
        }
        return path;
    }
}
