package org.defter.query.platform.dossier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of dossiers. A summary is a record whose components are named and typed like attributes of the row; only these
 * columns are read, never the whole view.
 */
@Component
public class DossierLists {

    private final EntityManager entities;

    /** Lists from the rows of this persistence context. */
    public DossierLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One page of summaries, sorted by the attribute and, where that is equal, by the identifier.
     *
     * @param row the entry
     * @param summary the record of a line
     * @param filter which rows
     * @param sortAttribute attribute of the entry
     * @param paging which page
     */
    @Transactional(readOnly = true)
    public <N extends DossierEntry<?>, S extends Record> Page<S> find(
            Class<N> row, Class<S> summary, DossierFilter filter, String sortAttribute, Paging paging) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<N> counted = count.from(row);
        count.select(builder.count(counted)).where(predicates(filter, counted, builder));
        long total = entities.createQuery(count).getSingleResult();

        CriteriaQuery<S> query = builder.createQuery(summary);
        Root<N> root = query.from(row);
        query.select(builder.construct(summary, columns(summary, root)))
                .where(predicates(filter, root, builder))
                .orderBy(order(builder, root, sortAttribute, paging));
        List<S> items = entities.createQuery(query)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.sizeOrDefault())
                .getResultList();
        return new Page<>(items, paging.pageOrDefault(), paging.sizeOrDefault(), total);
    }

    private static Predicate[] predicates(DossierFilter filter, Root<?> root, CriteriaBuilder builder) {
        return filter.on(root, builder).toArray(Predicate[]::new);
    }

    private static Selection<?>[] columns(Class<? extends Record> summary, Root<?> root) {
        return Stream.of(summary.getRecordComponents())
                .map(RecordComponent::getName)
                .map(root::get)
                .toArray(Selection<?>[]::new);
    }

    private static List<Order> order(CriteriaBuilder builder, Root<?> root, String attribute, Paging paging) {
        return switch (paging.orderOrDefault()) {
            case ASC -> List.of(builder.asc(root.get(attribute)), builder.asc(root.get("id")));
            case DESC -> List.of(builder.desc(root.get(attribute)), builder.desc(root.get("id")));
        };
    }
}
