package org.defter.kernel.platform.limits;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a caller may ask. A minute's worth may be asked for at once; after that it comes back evenly. Each process counts for
 * itself.
 *
 * @param enabled whether anything is limited; absent = yes, unless there are only the demo users, who are on this machine
 * @param requests requests to the API a minute, for each user at each address, and for each address of the public; default 3000: a page
 *     asks the API some ten times, in the name of its reader
 * @param pages pages a minute, likewise; default 600
 * @param failures proofs of identity refused a minute, for each address, before it has to wait; default 20
 * @param exports answers with much in them a minute, for each user at each address; default 10
 * @param exportPaths what these are, as patterns of paths
 */
@Validated
@ConfigurationProperties("defter.limits")
public record LimitProperties(
        @Nullable Boolean enabled,
        @DefaultValue("3000") @Min(1) int requests,
        @DefaultValue("600") @Min(1) int pages,
        @DefaultValue("20") @Min(1) int failures,
        @DefaultValue("10") @Min(1) int exports,

        @DefaultValue({"/api/ledger/bundle", "/**/export", "/**/export.*"})
        List<String> exportPaths) {}
