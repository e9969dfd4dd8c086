package dev.hoshu.bench.chaos;

import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.database.DatabaseAddress;
import dev.hoshu.server.database.Databases;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code hoshu chaos}: a server of its own with the sample, clients that order, have delivered and
 * register under load, and something that kills the server and its database at random moments.
 */
public final class Chaos {

    private static final String TOKEN = "hoshu_chaos";
    private static final int SHORTEST_PEACE_MILLIS = 300;
    private static final int LONGEST_PEACE_MILLIS = 3_000;
    private static final int WORK_PATIENCE_SECONDS = 120;
    private static final int MAIL_PATIENCE_SECONDS = 60;
    private static final int OF_TEN_SERVER = 3;
    private static final int OF_TEN_BACKEND = 5;

    private static final String MAILS =
            """
            SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE state = 'SENT') AS sent
              FROM hoshu.mail WHERE once LIKE 'delivery:%'
            """;

    private final ChaosOptions options;
    private final PrintStream out;
    private final Path data;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Acknowledged acknowledged = new Acknowledged();
    private int servers;
    private int databases;

    private Chaos(ChaosOptions options, PrintStream out, Path data) {
        this.options = options;
        this.out = out;
        this.data = data;
    }

    /**
     * Does it and prints what was found.
     *
     * @return whether nothing was lost, done twice or left with a gap
     */
    public static boolean run(ChaosOptions options, PrintStream out)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var home = Path.of(System.getProperty("hoshu.home", ".")).resolve(".hoshu");
        Files.createDirectories(home);
        var data = Files.createTempDirectory(home, "chaos-");
        boolean fine = new Chaos(options, out, data).run();
        if (fine) {
            FileSystemUtils.deleteRecursively(data);
        } else {
            out.println("The database is kept in " + data);
        }
        return fine;
    }

    private boolean run()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        out.printf(
                "%d kills, %d clients, seed %d%n",
                options.kills(), options.clients(), options.seed());
        int port = freePort();
        var server = Victim.start(port, data);
        try {
            var machines = new ConcurrentLinkedQueue<>(prepare());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var clients = new ArrayList<Future<?>>();
                for (int n = 0; n < options.clients(); n++) {
                    boolean racing = n % 2 == 1;
                    clients.add(threads.submit(() -> work(port, machines, racing)));
                }
                server = kill(server);
                goesOn.set(false);
                for (var client : clients) {
                    client.get();
                }
            }
            return compared();
        } finally {
            goesOn.set(false);
            server.close();
        }
    }

    private Void work(int port, ConcurrentLinkedQueue<String> machines, boolean racing)
            throws InterruptedException {
        var client = new Client(port, TOKEN, acknowledged, goesOn::get);
        for (var machine = machines.poll();
                machine != null && goesOn.get();
                machine = machines.poll()) {
            client.keepCovered(machine, racing);
        }
        return null;
    }

    /** On a slow computer it takes a while until there is anything to be lost. */
    private void awaitWork() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WORK_PATIENCE_SECONDS);
        while (acknowledged.registrations().isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(SHORTEST_PEACE_MILLIS);
        }
    }

    private Victim kill(Victim first) throws IOException, InterruptedException {
        var random = new SplittableRandom(options.seed());
        var server = first;
        awaitWork();
        long began = System.nanoTime();
        for (int kill = 1; kill <= options.kills(); kill++) {
            TimeUnit.MILLISECONDS.sleep(
                    random.nextInt(SHORTEST_PEACE_MILLIS, LONGEST_PEACE_MILLIS));
            int lot = random.nextInt(10);
            String what;
            if (lot < OF_TEN_SERVER) {
                // The last of them both at once, as when the power fails.
                boolean both = lot == 0;
                what = both ? "server and database" : "server";
                if (both) {
                    Victim.killDatabase(data, false);
                }
                server.kill();
                server = Victim.start(server.port(), data);
                servers++;
                databases += both ? 1 : 0;
            } else {
                boolean backend = lot < OF_TEN_BACKEND;
                what = backend ? "a process of the database" : "database";
                Victim.killDatabase(data, backend);
                server.awaitDatabase();
                databases++;
            }
            out.printf(
                    "%4d/%d  %-25s  %,d orders, %,d registrations acknowledged, %,d s%n",
                    kill,
                    options.kills(),
                    what,
                    acknowledged.orders().size(),
                    acknowledged.registrations().size(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }
        return server;
    }

    private boolean compared() throws SQLException, IOException, InterruptedException {
        try (var database = Databases.inFolder(data, Databases.Sharing.BESIDE, progress -> {})) {
            int mails = mailsSent(database.address());
            var findings = new Comparison(database.address(), data).of(acknowledged);
            findings.all().stream().limit(50).forEach(out::println);
            out.printf(
                    "kills=%d server=%d database=%d orders=%d packs=%d mails=%d registrations=%d"
                            + " %s%n",
                    options.kills(),
                    servers,
                    databases,
                    acknowledged.orders().size(),
                    acknowledged.packs().size(),
                    mails,
                    acknowledged.registrations().size(),
                    findings);
            return findings.none();
        }
    }

    /**
     * How many letters were mailed, as soon as the outbox has nothing more that is due. A mail that
     * a killed server was handing over has its next turn only after ten minutes, and is left.
     */
    private static int mailsSent(DatabaseAddress address)
            throws SQLException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAIL_PATIENCE_SECONDS);
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery(MAILS)) {
                    row.next();
                    if (row.getInt("waiting") == 0 || System.nanoTime() > until) {
                        return row.getInt("sent");
                    }
                }
                TimeUnit.MILLISECONDS.sleep(SHORTEST_PEACE_MILLIS);
            }
        }
    }

    /** A token for the clients, and machines whose warranty still runs, in an order of the seed. */
    private List<String> prepare() throws SQLException {
        try (var database = Databases.inFolder(data, Databases.Sharing.BESIDE, progress -> {})) {
            return prepare(database.address());
        }
    }

    private List<String> prepare(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect()) {
            try (var statement =
                    connection.prepareStatement(
                            """
                            INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                            SELECT id, 'chaos', ?, ARRAY['read', 'order', 'register', 'manage'],
                                   clock_timestamp() + interval '1 day'
                              FROM hoshu.account WHERE login = 'desk'
                            """)) {
                statement.setString(1, Secrets.sha256(TOKEN));
                statement.executeUpdate();
            }
            var machines = new ArrayList<String>();
            try (var statement =
                    connection.prepareStatement(
                            """
                            SELECT m.machine_type || '/' || m.serial_number FROM hoshu.machine m
                              JOIN hoshu.coverage_entry w ON w.machine_id = m.id AND w.layer = 'WARRANTY'
                             WHERE upper(w.valid) > current_date + 30
                               AND NOT EXISTS (SELECT FROM hoshu.coverage_entry s
                                                WHERE s.machine_id = m.id AND s.layer = 'SERVICE')
                             ORDER BY md5(m.serial_number || ?)
                            """); ) {
                statement.setString(1, Long.toString(options.seed()));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        machines.add(row.getString(1));
                    }
                }
            }
            return machines;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
