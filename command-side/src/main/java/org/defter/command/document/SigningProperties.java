package org.defter.command.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signatures are made.
 *
 * @param demo whether this process may sign with keys it draws itself, for who has no card; on loopback only, elsewhere
 *     it does not start
 */
@ConfigurationProperties("defter.signatures")
public record SigningProperties(@DefaultValue("false") boolean demo) {}
