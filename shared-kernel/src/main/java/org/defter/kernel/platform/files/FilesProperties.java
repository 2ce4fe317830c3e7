package org.defter.kernel.platform.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept.
 *
 * @param folder where their bytes lie; in the database without it. Files from before stay where they are
 * @param s3 an S3-compatible store where bytes lie instead; what lies in a folder then is only read
 * @param limit the largest that is taken, default 25 MB
 * @param attachKeptOnly whether a document can only be attached if its bytes are kept here; default no, for documents that another
 *     system keeps
 */
@ConfigurationProperties("defter.files")
public record FilesProperties(
        @Nullable Path folder,
        @Nullable S3Properties s3,
        @DefaultValue("25MB") DataSize limit,
        @DefaultValue("false") boolean attachKeptOnly) {}
