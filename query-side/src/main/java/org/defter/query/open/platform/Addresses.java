package org.defter.query.open.platform;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses in published data. */
@Component
public class Addresses {

    private final OpenProperties properties;

    /** Addresses by what is configured. */
    public Addresses(OpenProperties properties) {
        this.properties = properties;
    }

    /** The address of a path of this installation: as configured, else as the request at hand has it. */
    public String of(String path) {
        URI configured = properties.address();
        return (configured == null
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : configured.toString())
                + path;
    }

    /** The licence of everything published. */
    public String licence() {
        return properties.licence().toString();
    }
}
