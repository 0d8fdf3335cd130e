import { it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { skins } from './skins.ts'
import { letterAt } from '../fixtures/generator/index.mjs'
import { letterOf } from './support/same-letter.ts'
const flat=(v:any,p='',o:string[]=[]):string[]=>{if(v===null||v===undefined)return o; if(typeof v==='object'){for(const[k,x]of Object.entries(v))flat(x,p+'.'+k,o);return o} o.push(p+'='+v);return o}
it('x',()=>{ let n=0,bad:Record<string,number>={},shown=0; for(let i=0;n<400;i++){const g=letterAt(77,i); if(g.format!=='text'||g.damage!=='none')continue; n++; const text=decode(g.bytes).text; for (const [sn,s] of Object.entries(skins)){ const pr=s(text); const h=typeof pr==='string'?pr:decode(pr).text; const a=flat(letterOf(parse(text))),b=flat(letterOf(parseHtml(h))); const A=new Set(a),B=new Set(b); const d=[...a.filter(x=>!B.has(x)).map(x=>'-'+x),...b.filter(x=>!A.has(x)).map(x=>'+'+x)]; if(d.length){bad[sn]=(bad[sn]??0)+1; if(shown++<14) console.log(i,sn,d.length,d.slice(0,6).map(x=>x.slice(0,120)).join('\n   ')) }} } console.log(n,bad)},300000)
