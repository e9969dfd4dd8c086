package dev.hoshu.server;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.account.FirstAdministrator;
import dev.hoshu.server.database.CannotStart;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;
import dev.hoshu.server.database.OpenDatabase;
import dev.hoshu.server.database.Progress;
import dev.hoshu.server.exchange.FirstLoad;
import dev.hoshu.sheets.ask.Examples;
import dev.hoshu.sheets.programme.UnusableProgrammeException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The verb {@code serve}: the database, the first load, the pages; and all of it in reverse when
 * told to stop.
 */
final class Serve {

    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;
    private static final int HIGHEST_PORT = 65535;

    private final CommandLine command;
    private final PrintStream out;

    // Held while something is being opened, so that stopping never misses what is half open.
    private final Object opening = new Object();
    private @Nullable OpenDatabase database;
    private @Nullable ConfigurableApplicationContext pages;
    private volatile boolean stopping;

    Serve(CommandLine command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    int run() {
        var begun = Instant.now();
        int port = port();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            proveProgrammes();
            var held = openDatabase();
            FirstLoad.from(command.programmes(), !command.has("--no-sample"))
                    .into(held.address(), out::println);
            var address = openPages(held, port);
            invite(address);
            say(
                    "Hoshu は %s で動いています（%d 秒で起動）。止めるには Ctrl-C。".formatted(address, seconds(begun)),
                    "Hoshu is at %s (started in %d s). Ctrl-C stops it."
                            .formatted(address, seconds(begun)));
            return 0;
        } catch (RuntimeException e) {
            if (stopping) {
                // Told to stop while starting: what failed failed because of that.
                return 0;
            }
            stop();
            throw reason(e);
        }
    }

    /** The reason that a person can remove, where it lies under the framework's own words. */
    private static RuntimeException reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart words) {
                return words;
            }
        }
        return failure;
    }

    /** Nothing is started with a figure that its own maker's examples disprove. */
    private void proveProgrammes() {
        try {
            Examples.provedProgrammes(command.programmes());
        } catch (UnusableProgrammeException e) {
            throw new CannotStart(e.words(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenDatabase openDatabase() {
        synchronized (opening) {
            refuseWhenStopping();
            var external = command.database();
            var held =
                    external.isPresent()
                            ? Databases.at(external.get(), System.getenv())
                            : Databases.inFolder(
                                    command.dataFolder(), Databases.Sharing.ALONE, this::tell);
            database = held;
            return held;
        }
    }

    private String openPages(OpenDatabase held, int port) {
        synchronized (opening) {
            refuseWhenStopping();
            var context = context(held.address(), command.programmes(), port, ownFiles());
            pages = context;
            var address =
                    "http://127.0.0.1:%s/"
                            .formatted(context.getEnvironment().getProperty("local.server.port"));
            held.announce(address);
            return address;
        }
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new IllegalStateException("Stopping");
        }
    }

    /** As long as nobody keeps the accounts, whoever reads this may become the one. */
    private void invite(String address) {
        synchronized (opening) {
            if (pages != null) {
                pages.getBean(FirstAdministrator.class)
                        .path()
                        .ifPresent(path ->
                                say(
                                        "最初の管理者はここで登録します（一度だけ、72時間有効）: " + address + path,
                                        "The first administrator signs up here (once, within 72"
                                                + " hours)."));
            }
        }
    }

    /** What the server keeps beside the database, and whether it serves the sample. */
    private Map<String, Object> ownFiles() {
        var folder = command.dataFolder().toAbsolutePath();
        return Map.of(
                "hoshu.key-file", folder.resolve("key").toString(),
                "hoshu.data-folder", folder.toString(),
                "hoshu.sample", !command.has("--no-sample"));
    }

    private static ConfigurableApplicationContext context(
            DatabaseAddress address, Path programmes, int port, Map<String, Object> own) {
        var application = new SpringApplication(HoshuServer.class);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setLogStartupInfo(false);
        // Ours stops the pages first and the database after them.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("hoshu.programmes", programmes.toString()));
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new org.springframework.core.env.MapPropertySource(
                                        "serve", properties(address, port, own))));
        return application.run();
    }

    private static Map<String, Object> properties(
            DatabaseAddress address, int port, Map<String, Object> own) {
        var properties = new LinkedHashMap<String, Object>(own);
        properties.putAll(DatabaseProperties.of(address));
        properties.put("server.port", port);
        return properties;
    }

    /**
     * Starts the pages once without a database, so that the JVM can keep what it learns about them.
     */
    static int train() {
        context(
                        new DatabaseAddress("jdbc:postgresql://127.0.0.1:9/none", "none", ""),
                        CommandLine.shippedProgrammes(),
                        0,
                        Map.of())
                .close();
        return 0;
    }

    private void stop() {
        stopping = true;
        synchronized (opening) {
            if (pages != null) {
                pages.close();
                pages = null;
            }
            if (database != null) {
                database.close();
                database = null;
            }
        }
    }

    private int port() {
        var wished = command.value("--port");
        if (wished.isPresent()) {
            int port = number(wished.get());
            if (port != 0 && !isFree(port)) {
                throw new CannotStart(
                        new Sentence(
                                "ポート %d はほかのプログラムが使っています。--port で別の番号を指定してください（0 なら空いている番号）。"
                                        .formatted(port),
                                "Port %d is taken by another program. Name another with --port (0 for any free one)."
                                        .formatted(port)));
            }
            return port;
        }
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        return 0;
    }

    private static int number(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new CommandLine.NotUnderstood(
                "--port は 0 から 65535 の数です（%s）。%n--port is a number from 0 to 65535 (%s)."
                        .formatted(text, text));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(Progress progress) {
        switch (progress) {
            case UNPACKING -> say("データベースを用意しています …", "Preparing the database …");
            case MAKING -> {
                // Quick enough to say nothing.
            }
            case STARTING -> say("データベースを起動しています …", "Starting the database …");
        }
    }

    private void say(String ja, String en) {
        out.println(ja + "  " + en);
    }

    private static long seconds(Instant since) {
        return Math.max(1, Duration.between(since, Instant.now()).toSeconds());
    }
}
