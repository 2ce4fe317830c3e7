package org.defter.command.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signatures are made.
 *
 * @param demo whether this process may sign with keys it draws itself, for who has no card; never where documents count
 */
@ConfigurationProperties("defter.signatures")
public record SigningProperties(@DefaultValue("false") boolean demo) {}
