package org.defter.probe;

import java.time.LocalDate;
import org.defter.command.municipality.AddUnit;
import org.defter.command.municipality.FoundMunicipality;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Two real commands behind endpoints of the test. */
@RestController
public class ProbeController {

    private final CommandDispatcher commands;

    /** Sends by the dispatcher under test. */
    public ProbeController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @PostMapping("/api/probes")
    ResponseEntity<CommandReceipt> found(@RequestBody Found body) {
        MunicipalityId id = MunicipalityId.random();
        return commands.create(
                "/api/probes/" + id,
                new FoundMunicipality(id, MunicipalityKind.METROPOLITAN, body.name(), "Konya", body.occurredOn()));
    }

    @PostMapping("/api/probes/{id}/units")
    ResponseEntity<CommandReceipt> add(
            @PathVariable MunicipalityId id, ExpectedVersion version, @RequestBody Unit body) {
        return commands.act(new AddUnit(
                id, version.value(), UnitId.random(), body.name(), UnitKind.DEPARTMENT, null, null, body.occurredOn()));
    }

    record Found(String name, @Nullable LocalDate occurredOn) {}

    record Unit(String name, @Nullable LocalDate occurredOn) {}
}
