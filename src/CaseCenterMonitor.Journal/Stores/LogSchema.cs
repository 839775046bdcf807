namespace CaseCenterMonitor.Journal.Stores;

/// <summary>The tables of the log, which both stores have alike. Every question that people ask often has an index here; docs/record.md names them.</summary>
internal static class LogSchema
{
    /// <param name="number">The store's word for whole numbers of 64 bits.</param>
    /// <param name="text">The store's word for texts that are compared byte by byte.</param>
    public static string Tables(string number, string text) => $"""
        create table lines (
            sequence  {number} primary key,
            at        {number} not null,
            kind      {text} not null,
            record    {text},
            wristband {text},
            zone      {text},
            officer   {text},
            rule      {text},
            device    {text},
            ledger    {number} not null
        );
        create table stays (
            who_kind  {number} not null,
            who       {text} not null,
            entry     {number} not null,
            since     {number} not null,
            until     {number},
            zone      {text},
            wristband {text},
            presence  {text} not null,
            end_entry {number},
            primary key (who_kind, who, entry)
        );
        create table alarms (
            entry           {number} primary key,
            rule            {text} not null,
            subject_kind    {text} not null,
            subject         {text} not null,
            record          {text},
            zone            {text},
            priority        {number} not null,
            state           {text} not null,
            raised_at       {number} not null,
            acknowledged_at {number},
            acknowledged_by {text},
            attended_at     {number},
            attended_by     {text},
            resolved_at     {number},
            resolved_by     {text},
            escalated_at    {number},
            returned_at     {number},
            ended_at        {number},
            last_entry      {number} not null
        );
        create table records (
            record      {text} primary key,
            thread      {text} not null,
            entries     {number} not null,
            last_entry  {number} not null,
            arrived_at  {number},
            booked_at   {number},
            basis       {text},
            sex         {text},
            age_group   {text},
            observation {text},
            wristband   {text},
            ended_at    {number},
            ended_as    {text}
        );
        create table wearings (
            wristband {text} not null,
            entry     {number} not null,
            since     {number} not null,
            until     {number},
            who_kind  {number} not null,
            who       {text} not null,
            primary key (wristband, entry)
        );
        """;

    /// <summary>
    /// The kinds that have an index of their own. Of the others there are so many that the next is never far. A store uses the index only for a question that says this
    /// word for word: it plans before it knows which kind is asked for.
    /// </summary>
    public const string RareKind = "kind not in ('wristband-located', 'alarm', 'door-changed', 'zone-counted')";

    private static readonly string[] FrequentKinds = ["wristband-located", "alarm", "door-changed", "zone-counted"];

    public static bool IsRare(string kind) => !FrequentKinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>
    /// Each begins with what is asked for and goes on with the number, so that a page is read from where the last one ended and nothing is sorted.
    /// Made after the tables are filled, when a log is read anew.
    /// </summary>
    public const string Indices = $"""
        create index lines_at on lines (at, sequence);
        create index lines_record on lines (record, at, sequence) where record is not null;
        create index lines_wristband on lines (wristband, at, sequence) where wristband is not null;
        create index lines_zone on lines (zone, at, sequence) where zone is not null;
        create index lines_officer on lines (officer, at, sequence) where officer is not null;
        create index lines_rule on lines (rule, at, sequence) where rule is not null;
        create index lines_ledger on lines (at, sequence) where ledger = 1;
        create index lines_kind on lines (kind, at, sequence) where {RareKind};
        create index stays_who on stays (who_kind, who, since, entry);
        create index stays_zone on stays (zone, since, entry) where zone is not null;
        create index stays_open on stays (wristband) where until is null;
        create index alarms_raised on alarms (raised_at, entry);
        create index alarms_rule on alarms (rule, raised_at, entry);
        create index alarms_record on alarms (record, raised_at, entry) where record is not null;
        create index alarms_open on alarms (entry) where ended_at is null;
        create index records_booked on records (booked_at, record);
        create index records_ended on records (ended_at) where ended_at is not null;
        create index records_open on records (record) where ended_at is null;
        create index wearings_open on wearings (wristband) where until is null;
        create index wearings_who on wearings (who_kind, who, since);
        """;

    public static IReadOnlyList<string> Names { get; } = ["lines", "stays", "alarms", "records", "wearings"];
}
