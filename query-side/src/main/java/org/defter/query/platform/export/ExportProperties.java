package org.defter.query.platform.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How exports are made.
 *
 * @param atOnce exports prepared at the same time by this process, 1 to 20; each keeps a connection to the database for as long as
 *     its list is read. Who comes in addition is asked to come again
 */
@Validated
@ConfigurationProperties("defter.export")
record ExportProperties(@DefaultValue("3") @Min(1) @Max(20) int atOnce) {}
