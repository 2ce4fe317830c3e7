package org.defter.kernel.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to set, instead of a stack trace. */
final class LoginNotConfiguredAnalyzer extends AbstractFailureAnalyzer<LoginNotConfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LoginNotConfigured cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set DEFTER_JWT_ISSUER, DEFTER_JWT_AUDIENCE and DEFTER_JWT_JWK_SET_URI to your OpenID Connect provider,"
                        + " or, to try things out on this machine only, DEFTER_DEMO_USERS=true and"
                        + " SERVER_ADDRESS=127.0.0.1.",
                cause);
    }
}
