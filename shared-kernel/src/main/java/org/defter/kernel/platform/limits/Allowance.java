package org.defter.kernel.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many a minute for each caller, by the token bucket; callers not seen for a while are forgotten, for theirs is full again. */
final class Allowance {

    private static final int CALLERS = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    Allowance(int perMinute, TimeMeter clock) {
        buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Takes one; answers the seconds after which to try again, 0 if there was one. */
    long take(String caller) {
        return seconds(buckets.get(caller).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** The seconds after which there is one again, 0 if there is one; takes none. */
    long wait(String caller) {
        return seconds(buckets.get(caller).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
