package org.defter.command.document;

import org.defter.kernel.platform.security.Loopback;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keys that this process draws sign as anybody: where others can reach it, it does not start with them. */
@Component
@EnableConfigurationProperties(SigningProperties.class)
class DemoSignaturesAtStart {

    DemoSignaturesAtStart(SigningProperties properties, Environment environment) {
        if (properties.demo()) {
            Loopback.require(
                    environment.getProperty("server.address"),
                    "Keys drawn by the process (defter.signatures.demo=true) sign as anybody: they need"
                            + " server.address=127.0.0.1. Elsewhere set DEFTER_SIGNATURES_DEMO=false; people sign with"
                            + " their cards.");
        }
    }
}
