package org.defter.command.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is printed on documents.
 *
 * @param address where anybody finds the pages of this record, without a slash at its end; {@code /public/documents/} and the
 *     document follow. Set it before the first official document: it stays in every file
 */
@ConfigurationProperties("defter.documents")
public record DocumentsProperties(
        @DefaultValue("http://127.0.0.1:8080") String address) {}
