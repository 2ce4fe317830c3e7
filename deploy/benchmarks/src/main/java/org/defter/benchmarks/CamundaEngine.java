package org.defter.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;

/** Camunda 7 with full history. */
final class CamundaEngine implements Engine {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    CamundaEngine(Bench bench, boolean tuned) throws SQLException {
        String schema = tuned ? "camunda_tuned" : "camunda";
        pool = Engine.pool(bench, schema, tuned);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(schema);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseTablePrefix(schema + ".");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        if (tuned) {
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setMetricsEnabled(false);
            configuration.setAuthorizationEnabled(false);
            configuration.setCmmnEnabled(false);
            configuration.setDmnEnabled(false);
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("approval.bpmn", Engine.process())
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
