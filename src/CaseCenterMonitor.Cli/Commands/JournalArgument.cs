using System.Data.Common;
using System.Text.Json;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>
/// A journal as people name it on the command line: a file, or postgres://role@host/database?centre=id. The password of a role comes from PGPASSWORD or
/// ~/.pgpass, as with PostgreSQL's own programs, so that nobody reads it in the list of processes.
/// </summary>
internal static class JournalArgument
{
    /// <exception cref="WrongInputException">It is an address, and a wrong one.</exception>
    public static JournalAddress Read(string text)
    {
        var (address, whyNot) = JournalAddress.Read(text);
        return address ?? throw new WrongInputException($"ccm: {whyNot}");
    }

    /// <summary>As it may be shown: without a password that somebody wrote all the same.</summary>
    public static string Shown(string text) => JournalAddress.Read(text).Address?.ToString() ?? "given";

    /// <summary>Did the journal, or what it is kept in, keep a command from reading it?</summary>
    public static bool IsTrouble(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or DbException or JsonException or JournalSchemaException;
}
