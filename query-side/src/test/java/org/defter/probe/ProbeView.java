package org.defter.probe;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A view that counts, and that goes on only as far as a test lets it. */
@RestController
@ProcessingGroup("view-probe")
public class ProbeView {

    private final Semaphore gate = new Semaphore(0);
    private volatile int seen;

    @EventHandler
    void on(MunicipalityEvent event) throws InterruptedException {
        gate.acquire();
        seen++;
    }

    @GetMapping("/api/probe")
    Map<String, Integer> find() {
        return Map.of("seen", seen);
    }

    /** Lets the view handle so many events from now on, whatever was allowed before. */
    public void letThrough(int events) {
        gate.drainPermits();
        gate.release(events);
    }
}
