// Imported first by every script, for its effect: the scripts themselves run on any Node from 18 on.
if (Number.parseInt(process.versions.node, 10) < 18) {
  process.stderr.write(
    `Gatehouse's set-up needs Node 18 or newer; this is Node ${process.versions.node}. Install a newer Node, then run this again.\n`,
  );
  process.exit(1);
}
