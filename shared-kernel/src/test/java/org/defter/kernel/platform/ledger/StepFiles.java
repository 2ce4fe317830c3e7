package org.defter.kernel.platform.ledger;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of the machine, telling each step that changes one before it is taken: opening for writing (which empties the
 * file), and renaming. What is written between these two has no name anyone reads.
 */
final class StepFiles extends FileSystemProvider {

    private final FileSystemProvider real;
    private final Consumer<String> step;
    private final boolean inPlace;

    private StepFiles(FileSystemProvider real, Consumer<String> step, boolean inPlace) {
        this.real = real;
        this.step = step;
        this.inPlace = inPlace;
    }

    /**
     * A path whose use is told.
     *
     * @param inPlace files are written under their own name, and renaming does nothing: what the renaming protects from
     */
    static Path watched(Path path, Consumer<String> step, boolean inPlace) {
        StepFiles files = new StepFiles(path.getFileSystem().provider(), step, inPlace);
        return files.wrap(path, files.new Watched(path.getFileSystem()));
    }

    private Path wrap(Path path, FileSystem system) {
        return (Path) Proxy.newProxyInstance(
                StepFiles.class.getClassLoader(), new Class<?>[] {Wrapped.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return system;
                    }
                    if (method.getName().equals("unwrap")) {
                        return path;
                    }
                    try {
                        Object result = method.invoke(path, arguments);
                        return result instanceof Path other ? wrap(other, system) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A path that knows the real one. */
    interface Wrapped extends Path {
        Path unwrap();
    }

    private static Path bare(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.unwrap() : path;
    }

    private Path target(Path path) {
        Path bare = bare(path);
        String name = bare.getFileName().toString();
        return inPlace && name.endsWith(".checkpoint.new")
                ? bare.resolveSibling(name.substring(0, name.length() - ".new".length()))
                : bare;
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE);
        if (writes) {
            step.accept("open " + path.getFileName());
        }
        FileChannel channel = real.newFileChannel(target(path), options, attributes);
        if (writes) {
            step.accept("write " + path.getFileName());
        }
        return channel;
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        step.accept("rename " + from.getFileName());
        if (!inPlace) {
            real.move(bare(from), bare(to), options);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return real.newByteChannel(bare(path), options, attributes);
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(bare(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(bare(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(bare(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(bare(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(bare(path), attributes, options);
    }

    // What the ledger's key does not use would go by uncounted, so it is refused.

    private static UnsupportedOperationException uncounted() {
        return new UnsupportedOperationException("a step on files that this test does not count");
    }

    @Override
    public String getScheme() {
        return "steps";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw uncounted();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw uncounted();
    }

    @Override
    public Path getPath(URI uri) {
        throw uncounted();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
        throw uncounted();
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw uncounted();
    }

    @Override
    public void delete(Path path) {
        throw uncounted();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw uncounted();
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        throw uncounted();
    }

    @Override
    public boolean isHidden(Path path) {
        throw uncounted();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw uncounted();
    }

    /** The file system that says who provides it. */
    private final class Watched extends FileSystem {

        private final FileSystem system;

        Watched(FileSystem system) {
            this.system = system;
        }

        @Override
        public FileSystemProvider provider() {
            return StepFiles.this;
        }

        @Override
        public void close() {
            throw uncounted();
        }

        @Override
        public boolean isOpen() {
            return system.isOpen();
        }

        @Override
        public boolean isReadOnly() {
            return system.isReadOnly();
        }

        @Override
        public String getSeparator() {
            return system.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            throw uncounted();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            throw uncounted();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return system.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            throw uncounted();
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw uncounted();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw uncounted();
        }

        @Override
        public WatchService newWatchService() {
            throw uncounted();
        }
    }
}
