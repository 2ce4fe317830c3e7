package org.defter.kernel.platform.signing;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Whom this installation takes for an authority over certificates. */
@AutoConfiguration
@EnableConfigurationProperties(TrustProperties.class)
public class SigningAutoConfiguration {

    /** Those of the file, or nobody. */
    @Bean
    TrustAnchors trustAnchors(TrustProperties properties) {
        Path anchors = properties.anchors();
        return anchors == null ? TrustAnchors.none() : TrustAnchors.read(anchors);
    }
}
