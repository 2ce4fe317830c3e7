package org.defter.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** Flowable with full history. */
final class FlowableEngine implements Engine {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    FlowableEngine(Bench bench, boolean tuned) throws SQLException {
        String schema = tuned ? "flowable_tuned" : "flowable";
        pool = Engine.pool(bench, schema, tuned);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName(schema);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.FULL);
        configuration.setAsyncExecutorActivate(false);
        if (tuned) {
            // No rows of ids shared by all, no side engines, no events to nobody.
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setDisableIdmEngine(true);
            configuration.setDisableEventRegistry(true);
            configuration.setEnableEntityLinks(false);
            configuration.setEnableEventDispatcher(false);
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("approval.bpmn20.xml", Engine.process())
                .deploy();
    }

    @Override
    public void approve() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("approval", Engine.drafted())
                .getId();
        for (String step : Engine.STEPS) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), Engine.done(step));
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
