package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The proxy as it is shipped, with other addresses. */
final class Nginx implements AutoCloseable {

    private static final Path SHIPPED = Path.of("../nginx/defter.conf");

    private final Path folder;
    private final Map<String, Integer> ports;
    private @Nullable Process running;

    /**
     * One that is not running yet.
     *
     * @param ports which port stands for an address of the shipped configuration
     */
    Nginx(Path folder, Map<String, Integer> ports) {
        this.folder = folder;
        this.ports = Map.copyOf(ports);
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx"));
    }

    void start() throws IOException, InterruptedException {
        String shipped = Files.readString(SHIPPED);
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            assertThat(shipped).contains(port.getKey());
            shipped = shipped.replace(port.getKey(), "127.0.0.1:" + port.getValue());
        }
        Files.writeString(folder.resolve("defter.conf"), shipped);
        Files.writeString(folder.resolve("nginx.conf"), """
                %s
                daemon off;
                pid %2$s/nginx.pid;
                error_log %2$s/nginx-error.log;
                worker_processes 1;
                events { worker_connections 512; }
                http {
                    access_log %2$s/nginx-access.log;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/defter.conf;
                }
                """.formatted(
                        System.getProperty("user.name").equals("root") ? "user root;" : "", folder));
        Process check = command("-t").start();
        String said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        running = command().start();
    }

    private ProcessBuilder command(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/sbin/nginx",
                "-e",
                folder.resolve("nginx-error.log").toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Whether it takes requests. */
    boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", origin().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + ports.get("127.0.0.1:8080"));
    }

    @Override
    public void close() throws InterruptedException {
        Process left = running;
        if (left != null) {
            left.destroy();
            if (!left.waitFor(10, TimeUnit.SECONDS)) {
                left.destroyForcibly().waitFor();
            }
        }
    }
}
