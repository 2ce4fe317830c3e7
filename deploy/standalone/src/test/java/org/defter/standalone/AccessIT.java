package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.security.AccessRow;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.kernel.platform.security.AccessTableContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of both sides, for every role and for nobody. */
@SpringBootTest(classes = StandaloneApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AccessIT extends AccessTableContract {

    /** What makes final without being called a signature. */
    private static final Set<String> MAKES_FINAL =
            Set.of("takePosition", "issueReport", "returnDecision", "runOutDecisionClock");

    private final AccessTable table;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    AccessIT(AccessTable table, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Override
    protected boolean serves(String method) {
        return true;
    }

    /** A desk is left alone: what is signed there in another's name binds the municipality (ADR 0057). */
    @Test
    void whatSignsOrMakesFinalWantsAFreshLogin() {
        Map<String, Boolean> binding = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Operation operation = handler.getMethodAnnotation(Operation.class);
            if (operation != null && binds(operation.operationId())) {
                binding.put(operation.operationId(), wantsAFreshLogin(info));
            }
        });
        assertThat(binding).containsKeys("signMinutes", "signDecision", "signPartnership", "signContract");
        assertThat(binding.keySet()).containsAll(MAKES_FINAL);
        assertThat(binding).doesNotContainValue(false);
    }

    private static boolean binds(String operation) {
        return operation.matches("sign[A-Z].*") || MAKES_FINAL.contains(operation);
    }

    private boolean wantsAFreshLogin(RequestMappingInfo info) {
        String path = info.getPatternValues().iterator().next();
        RequestMethod method =
                info.getMethodsCondition().getMethods().iterator().next();
        return table.rowOf(method.name(), path).map(AccessRow::freshLogin).orElse(false);
    }
}
