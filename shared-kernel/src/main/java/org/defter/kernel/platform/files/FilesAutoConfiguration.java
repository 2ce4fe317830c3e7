package org.defter.kernel.platform.files;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The stored files of any application that has a database. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(FilesProperties.class)
public class FilesAutoConfiguration {

    /** The files of this database. */
    @Bean
    StoredFiles storedFiles(DataSource database, FilesProperties properties, Clock clock) {
        Path folder = properties.folder();
        long limit = properties.limit().toBytes();
        S3Properties s3 = properties.s3();
        if (s3 != null) {
            S3Bucket bucket = new S3Bucket(s3, clock, S3Bucket.Patience.USUAL);
            return FileStore.inS3(database, limit, bucket, folder);
        }
        return folder == null ? FileStore.inDatabase(database, limit) : FileStore.inFolder(database, limit, folder);
    }
}
