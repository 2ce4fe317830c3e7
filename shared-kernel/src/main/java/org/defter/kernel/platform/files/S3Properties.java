package org.defter.kernel.platform.files;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store for the bytes of files.
 *
 * @param endpoint its address, {@code https://…} or, inside of the house, {@code http://…}, without a path
 * @param bucket the bucket, used for nothing else
 * @param region what the store calls its place; {@code us-east-1} if absent, which most that are not Amazon's take
 * @param keyId the public half of the key, which may read, write and list the bucket and nothing more
 * @param secret the other half
 * @param pathStyle whether the bucket stands in the path of an address, as most stores of one's own have it, or before the host
 */
public record S3Properties(
        URI endpoint,
        String bucket,
        @DefaultValue("us-east-1") String region,
        String keyId,
        String secret,
        @DefaultValue("true") boolean pathStyle) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    /** Refuses what cannot be an address of a bucket, or a key that is not whole, with an {@link IllegalArgumentException}. */
    public S3Properties {
        check(endpoint != null && isAddress(endpoint), "endpoint must be https://host or http://host, without a path");
        check(bucket != null && BUCKET.matcher(bucket).matches(), "bucket must be the name of a bucket");
        check(!isBlank(region), "region must not be empty");
        check(!isBlank(keyId), "key-id must be given");
        check(!isBlank(secret), "secret must be given");
    }

    private static boolean isAddress(URI endpoint) {
        String path = endpoint.getRawPath();
        return ("https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme()))
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("defter.files.s3." + otherwise);
        }
    }

    /** What addresses of objects begin with. */
    URI place() {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        return URI.create(
                pathStyle
                        ? endpoint.getScheme() + "://" + endpoint.getHost() + port + "/" + bucket + "/"
                        : endpoint.getScheme() + "://" + bucket + "." + endpoint.getHost() + port + "/");
    }

    @Override
    public String toString() {
        return "S3Properties[" + place() + ", " + region + ", " + keyId + "]";
    }
}
