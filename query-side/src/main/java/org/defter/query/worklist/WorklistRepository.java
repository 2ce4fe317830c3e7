package org.defter.query.worklist;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The tasks. */
interface WorklistRepository extends JpaRepository<WorklistEntry, String>, JpaSpecificationExecutor<WorklistEntry> {

    /** The open tasks below a path. */
    default List<WorklistEntry> openBelow(String path) {
        return openBetween(path, path + '\uffff');
    }

    /**
     * The open tasks whose keys lie between two others, byte by byte. Written with the operators of the index: a {@code
     * LIKE} with a parameter cannot use it in a prepared plan and would read the whole list, ever longer, for each event.
     */
    @Query(nativeQuery = true, value = """
                    select * from worklist
                    where task_key ~>=~ :from and task_key ~<~ :to and done_on is null""")
    List<WorklistEntry> openBetween(@Param("from") String from, @Param("to") String to);
}
