package org.defter.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A bundle whose ledger is verified before anything in it is believed. */
final class LedgerFirst {

    @Parameters(paramLabel = "BUNDLE", description = "the zip of GET /api/ledger/bundle or of `defter export`")
    private @Nullable Path bundle;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "whom you trust (C2SP tlog-policy), for instance GET /ledger/keys kept from earlier")
    private @Nullable Path policy;

    @Option(
            names = "--skip-ledger",
            description = "do not verify the events first, because `defter verify` just did; the answer says so")
    private boolean skip;

    /** The bundle. */
    Path bundle() {
        return Objects.requireNonNull(bundle);
    }

    /** The same for who goes on to check the rules. */
    BundleVerifier.Report verifyBeforeRules() throws IOException {
        BundleVerifier.Report report = verify();
        return new BundleVerifier.Report(
                report.findings(),
                report.found(),
                report.checked(),
                report.notChecked().stream()
                        .filter(what -> !what.equals(BundleVerifier.RULES))
                        .toList());
    }

    /** What became of verifying all events of the bundle against its ledger. */
    BundleVerifier.Report verify() throws IOException {
        if (skip) {
            return new BundleVerifier.Report(
                    List.of(), 0, List.of(), List.of("the ledger: whether these are the events that were recorded"));
        }
        Optional<String> trusted = policy == null ? Optional.empty() : Optional.of(Files.readString(policy));
        return BundleVerifier.verify(bundle(), trusted);
    }
}
